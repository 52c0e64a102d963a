import type { Texts } from '@medborgarlofte/platform/subgraph';
import { councilTexts } from './council/council.texts';
import { deficiencyTexts } from './deficiencies/deficiency.texts';
import { importTexts } from './imports/import.texts';
import { knowledgeTexts } from './knowledge/knowledge.texts';
import { priorityTexts } from './priorities/priority.texts';
import { feedbackTexts } from './feedback/feedback.texts';
import { monthlyReportTexts } from './monthly-reports/monthly-report.texts';

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
  'count.too-small': {
    sv: 'Siffran för ”{label}” får vara lägst {minimum}.',
    en: 'The number for “{label}” may be {minimum} at least.',
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
  'meeting.already-cancelled': {
    sv: 'Mötet är inställt. Ta tillbaka det först om det ska hållas.',
    en: 'The meeting is cancelled. Reinstate it first if it is to be held.',
  },
  'meeting.already-held': {
    sv: 'Mötet är hållet och kan inte flyttas eller ställas in.',
    en: 'The meeting was held and can be neither moved nor cancelled.',
  },
  'meeting.not-cancelled': { sv: 'Mötet är inte inställt.', en: 'The meeting is not cancelled.' },
  'meeting.past': { sv: 'Mötesdagen har passerat.', en: 'The day of the meeting has passed.' },
  'meeting.changed': {
    sv: 'Någon annan har ändrat mötet. Se hur det är nu och bestäm sedan.',
    en: 'Somebody else has changed the meeting. See how it is now, then decide.',
  },
  'meeting.day-taken': {
    sv: 'Det finns redan ett möte {date}. Välj en annan dag.',
    en: 'There is a meeting on {date} already. Choose another day.',
  },
  'meeting.day-past': {
    sv: 'Dagen har passerat. Välj en dag från i dag och framåt.',
    en: 'The day has passed. Choose today or a day ahead.',
  },
  'meeting.day-far': {
    sv: 'Dagen ligger för långt fram. Välj en dag inom två år.',
    en: 'The day is too far ahead. Choose one within two years.',
  },
  'slot.no-day': {
    sv: 'Välj vilken dag mötet {date} flyttas till.',
    en: 'Choose the day to which the meeting of {date} is moved.',
  },
  'slot.span': {
    sv: 'Planera högst {days} dagar i taget.',
    en: 'Plan {days} days at a time at most.',
  },
  'group.missing': {
    sv: 'Gruppen saknas. Fyll i hur gruppen arbetar under Inställningar först.',
    en: 'There is no group. Fill in how the group works under Settings first.',
  },
  'group.no-template': {
    sv: 'Gruppen har ingen mall. Välj en under Inställningar först.',
    en: 'The group has no template. Choose one under Settings first.',
  },
  'group.changed': {
    sv: 'Någon annan har ändrat gruppens uppgifter. Jämför och spara igen.',
    en: 'Somebody else has changed how the group works. Compare and save again.',
  },
  'break.order': {
    sv: 'Sista dagen ligger före den första.',
    en: 'The last day lies before the first.',
  },
  'break.too-many': {
    sv: 'Det finns redan {most} lov. Ta bort gamla först.',
    en: 'There are {most} breaks already. Take old ones away first.',
  },
  'organisation.unknown': {
    sv: 'Verksamheten rapporterar inte till gruppen. Lägg till den först.',
    en: 'The organisation does not report to the group. Add it first.',
  },
  'member.changed': {
    sv: 'Någon annan har ändrat platsen i gruppen. Jämför och spara igen.',
    en: 'Somebody else has changed the seat. Compare and save again.',
  },
  'group-text.changed': {
    sv: 'Någon annan har satt en ny version. Jämför med den och spara igen.',
    en: 'Somebody else has set a new version. Compare with it and save again.',
  },
  'group-text.newer': {
    sv: 'Det finns en nyare version. Läs den och bekräfta den i stället.',
    en: 'There is a newer version. Read and confirm that one instead.',
  },
  'feed.too-many': {
    sv: 'Du har redan {most} kalenderadresser. Stäng en först.',
    en: 'You have {most} calendar addresses already. Close one first.',
  },
  'template.exists': {
    sv: 'Kommunen har redan en mall. Gör nästa version av den.',
    en: 'The municipality has a template already. Make its next version.',
  },
  'template.draft-exists': {
    sv: 'Nästa version är redan påbörjad. Fortsätt med den.',
    en: 'The next version has been begun already. Go on with that one.',
  },
  'template.changed': {
    sv: 'Någon annan har ändrat mallen. Jämför med den nya och spara igen.',
    en: 'Somebody else has changed the template. Compare with the new one and save again.',
  },
  'template.used': {
    sv: 'Ett möte använder versionen, så den ändras inte. Gör nästa version.',
    en: 'A meeting uses the version, so it does not change. Make the next version.',
  },
  'template.no-areas': {
    sv: 'Mallen behöver minst ett område.',
    en: 'The template needs at least one area.',
  },
  'template.area-twice': {
    sv: 'Området ”{area}” står två gånger. Ge det ett annat namn.',
    en: 'The area “{area}” is there twice. Give it another name.',
  },
  'template.count-twice': {
    sv: 'Samma siffra står två gånger i området.',
    en: 'The same number is there twice in the area.',
  },
  'template.count-range': {
    sv: 'Det högsta tillåtna värdet måste vara större än det lägsta.',
    en: 'The largest value allowed must be larger than the smallest.',
  },
  'template.few-levels': {
    sv: 'Mallen behöver minst två nivåer.',
    en: 'The template needs at least two levels.',
  },
  'template.levels-alike': {
    sv: 'Två nivåer har samma bokstav, form eller namn. De måste kunna skiljas åt utan färg.',
    en: 'Two levels have the same letter, shape or name. They must be told apart without colour.',
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
  'input.matches': {
    sv: 'Skriv värdet så som hjälptexten visar.',
    en: 'Write the value as the help shows.',
  },
  'input.isEmail': {
    sv: 'Skriv en hel e-postadress, som funktion@kommun.se.',
    en: 'Write a whole e-mail address, such as function@municipality.se.',
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
  ...monthlyReportTexts,
  ...knowledgeTexts,
  ...feedbackTexts,
  ...priorityTexts,
  ...importTexts,
};
