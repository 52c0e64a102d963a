import type { MetaDescriptor } from 'react-router';

import { languageOf, textsIn, type Texts } from '../texts/language';

/** The title of a signed-in room. Search engines never see one, and are told to stay away all the same. */
export function roomMeta(pathname: string, title: (texts: Texts) => string): MetaDescriptor[] {
  const texts = textsIn(languageOf(pathname));
  return [{ title: `${title(texts)} – ${texts.site.name}` }, { name: 'robots', content: 'noindex' }];
}
