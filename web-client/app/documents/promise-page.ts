import { document } from './document';
import { promiseContent, type PromiseContent } from './promise-content';

export const promisePage = document<{ promise: PromiseContent | null }, { slug: string; number: number }>(`
  query PromisePage($slug: String!, $number: Int!) {
    promise(by: { number: { slug: $slug, number: $number } }) {
      ${promiseContent}
    }
  }
`);
