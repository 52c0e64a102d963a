import { document } from './document';
import { promiseContent, type PromiseContent } from './promise-content';

export const promisePage = document<
  { municipality: { promise: PromiseContent | null } | null },
  { slug: string; number: number }
>(`
  query PromisePage($slug: String!, $number: Int!) {
    municipality(by: { slug: $slug }) {
      promise(number: $number) {
        ${promiseContent}
      }
    }
  }
`);
