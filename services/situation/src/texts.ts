import type { Texts } from '@medborgarlofte/platform/subgraph';
import { councilTexts } from './council/council.texts';
import { deficiencyTexts } from './deficiencies/deficiency.texts';

/** Expected failures, as people read them. */
export const texts: Texts = {
  'area.unknown': {
    sv: 'Området hör inte till mötets mall. Läs in sidan igen.',
    en: "The area does not belong to the meeting's template. Load the page again.",
  },
  'area.twice': {
    sv: 'Området {area} står två gånger. Skicka det en gång.',
    en: 'The area {area} is there twice. Send it once.',
  },
  'level.unknown': {
    sv: 'Nivån finns inte i mötets mall. Välj en som finns.',
    en: "The level is not in the meeting's template. Choose one that is.",
  },
  'count.unknown': {
    sv: 'Mallen har ingen sådan siffra för {area}, eller så står den två gånger.',
    en: 'The template has no such number for {area}, or it is there twice.',
  },
  'count.too-large': {
    sv: 'Siffran för ”{label}” får vara högst {maximum}.',
    en: 'The number for “{label}” may be {maximum} at most.',
  },
  'meeting.cancelled': {
    sv: 'Mötet är inställt. Välj ett annat möte.',
    en: 'The meeting is cancelled. Choose another one.',
  },
  'meeting.held': {
    sv: 'Mötet är hållet och lägesbilden låst. Rapportera till nästa möte.',
    en: 'The meeting was held and its picture is locked. Report to the next one.',
  },
  'report.changed': {
    sv: 'Rapporten har ändrats någon annanstans. Jämför med den nya texten och spara igen.',
    en: 'The report was changed elsewhere. Compare with the new text and save again.',
  },
  'report.submitted': { sv: 'Rapporten är redan inskickad.', en: 'The report has been submitted already.' },
  'report.not-to-return': {
    sv: 'Rapporten är inte inskickad, så den kan inte skickas tillbaka.',
    en: 'The report has not been submitted, so it cannot be sent back.',
  },
  'report.not-expected': {
    sv: 'Verksamheten rapporterar inte till det här mötet. Tala med samordnaren.',
    en: 'The organisation does not report to this meeting. Talk to the coordinator.',
  },
  'report.areas-missing': {
    sv: 'Sätt en nivå för {areas} innan du skickar in.',
    en: 'Set a level for {areas} before you submit.',
  },
  'report.reason-missing': {
    sv: 'Nivån har ändrats sedan förra rapporten. Skriv varför för {areas}.',
    en: 'The level has changed since the last report. Say why for {areas}.',
  },
  'report.not-submitted': {
    sv: 'Rapporten är inte inskickad, så det finns inget att ta tillbaka.',
    en: 'The report has not been submitted, so there is nothing to take back.',
  },
  'report.meeting-day': {
    sv: 'Det är mötesdag. Be samordnaren skicka tillbaka rapporten om något ska ändras.',
    en: 'The day of the meeting has come. Ask the coordinator to return the report if something is to change.',
  },
  'report.none-before': {
    sv: 'Verksamheten har inte rapporterat förut. Sätt nivåerna själv den här gången.',
    en: 'The organisation has not reported before. Set the levels yourself this time.',
  },
  'level.none-before': {
    sv: 'Det finns ingen nivå från förra gången för {area}. Sätt den själv.',
    en: 'There is no level from last time for {area}. Set it yourself.',
  },
  'names.unconfirmed': {
    sv: 'Tecken {from}–{to} ser ut som ett namn eller en adress. Skriv om texten, eller bekräfta att den inte pekar ut någon.',
    en: 'Characters {from}–{to} look like a name or an address. Rewrite the text, or confirm that it points to nobody.',
  },
  'place.unknown': {
    sv: 'Platsen finns inte i kommunens lista, eller så används den inte längre. Välj en annan.',
    en: "The place is not in the municipality's list, or it is no longer in use. Choose another one.",
  },
  'place.exists': { sv: 'Platsen finns redan.', en: 'The place exists already.' },
  'place.address': {
    sv: 'Det ser ut som en adress. Skriv namnet på en del av orten, ett torg eller en skola.',
    en: 'This looks like an address. Write the name of a part of town, a square or a school.',
  },
  'place.changed': {
    sv: 'Någon annan har ändrat platsen. Läs den och ändra igen.',
    en: 'Somebody else has changed the place. Read it and change it again.',
  },
  'signposts.changed': {
    sv: 'Någon annan har ändrat texterna. Jämför med de nya och spara igen.',
    en: 'Somebody else has changed the texts. Compare with the new ones and save again.',
  },
  'input.isUrl': {
    sv: 'Skriv en webbadress som börjar med https://',
    en: 'Write a web address that begins with https://',
  },
  'context-note.changed': {
    sv: 'Någon annan har ändrat anteckningen. Jämför med den nya och spara igen.',
    en: 'Somebody else has changed the note. Compare with the new one and save again.',
  },
  'context-note.order': {
    sv: 'Sista dagen ligger före den första.',
    en: 'The last day comes before the first one.',
  },
  'history.order': {
    sv: 'Sista dagen ligger före den första.',
    en: 'The last day comes before the first one.',
  },
  'history.too-long': {
    sv: 'Välj högst tolv år.',
    en: 'Choose twelve years at most.',
  },
  'picture.changed': {
    sv: 'Någon annan har ändrat lägesbilden. Jämför med det nya och spara igen.',
    en: 'Somebody else has changed the picture. Compare with the new one and save again.',
  },
  'picture.locked': {
    sv: 'Lägesbilden är låst och kan inte ändras.',
    en: 'The picture is locked and cannot be changed.',
  },
  'picture.superseded': {
    sv: 'Lägesbilden är redan upplåst. Det finns en nyare version av den.',
    en: 'The picture has been unlocked already. There is a newer version of it.',
  },
  'picture.not-locked': {
    sv: 'Lägesbilden är inte låst.',
    en: 'The picture is not locked.',
  },
  'picture.version-missing': {
    sv: 'Det går inte att se vad du utgick från. Läs in sidan igen.',
    en: 'It is not known what you started from. Load the page again.',
  },
  'picture.areas-missing': {
    sv: 'Alla områden måste ha en gemensam nivå innan lägesbilden låses.',
    en: 'Every area needs a joint level before the picture is locked.',
  },
  'picture.before-meeting': {
    sv: 'Lägesbilden kan låsas tidigast på mötesdagen.',
    en: 'The picture can be locked on the day of the meeting at the earliest.',
  },
  ...deficiencyTexts,
  ...councilTexts,
};
