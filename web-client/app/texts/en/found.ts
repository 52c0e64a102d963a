import type { found as swedish } from '../sv/found';

/** What a text must not hold, and the question of what looks like a name. */
export const found: typeof swedish = {
  kinds: {
    'identity-number': 'This looks like a personal identity number.',
    phone: 'This looks like a telephone number.',
    email: 'This looks like an e-mail address.',
    plate: 'This looks like a registration number.',
    handle: 'This looks like an account on social media.',
    name: 'This looks like a name or an address.',
  },
  refused: 'Data on individuals must not stand here. Remove it and the text can be saved.',
  ask: 'Rewrite the text if it points to somebody. Otherwise confirm that it does not.',
  confirm: 'It points to nobody',
  confirmAll: 'What looks like names and addresses points to nobody',
  show: 'Show where',
};
