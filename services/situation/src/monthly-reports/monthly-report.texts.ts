import type { Texts } from '@medborgarlofte/platform/subgraph';

/** Expected failures of monthly reports, as people read them. */
export const monthlyReportTexts: Texts = {
  'monthly.changed': {
    sv: 'Månadsrapporten har ändrats någon annanstans. Jämför med den nya texten och spara igen.',
    en: 'The monthly report was changed elsewhere. Compare with the new text and save again.',
  },
  'monthly.exists': {
    sv: 'Det finns redan en rapport för månaden. Öppna den.',
    en: 'There is a report on the month already. Open it.',
  },
  'monthly.no-pictures': {
    sv: 'Månaden har ingen låst lägesbild att rapportera.',
    en: 'The month has no locked picture to report on.',
  },
  'monthly.sent': {
    sv: 'Rapporten är skickad och ändras inte. Gör en rättelse i stället.',
    en: 'The report has been sent and does not change. Make a correction instead.',
  },
  'monthly.approved': { sv: 'Rapporten är redan godkänd.', en: 'The report has been approved already.' },
  'monthly.not-approved': {
    sv: 'Godkänn rapporten innan du skickar den.',
    en: 'Approve the report before you send it.',
  },
  'monthly.item-unknown': {
    sv: 'Det står inte längre så i rapporten. Läs in sidan igen och välj på nytt.',
    en: 'The report no longer has it so. Load the page again and choose anew.',
  },
  'monthly.not-sent': { sv: 'Rapporten är inte skickad än.', en: 'The report has not been sent yet.' },
  'monthly.superseded': {
    sv: 'Det finns redan en rättelse av rapporten. Öppna den.',
    en: 'There is a correction of the report already. Open it.',
  },
};
