import type { SurveyContentInput } from '../knowledge/surveys/survey.inputs';
import { SurveyMethod } from '../knowledge/surveys/survey-method';

/** What Fagersta's yearly report for 2021 tells of its open survey; it names the year, not the days, and no more numbers. */
export const openSurvey2021: SurveyContentInput = {
  title: 'Trygghetsenkät 2021',
  askedBy: 'Fagersta kommun',
  ...{ periodStart: '2021-01-01', periodEnd: '2021-12-31' },
  method: SurveyMethod.WEB_OPEN,
  population: 'Alla som ville svara; främst boende i Västanfors, centrum och Kolarbyområdet, 40–59 år',
  ...{ invited: null, answered: 187, representative: false },
  representativeReason:
    'Öppen webbenkät: det går inte att dra allmänna slutsatser av svaren. De används för att fånga in synpunkter. Källan anger året, inte dagarna.',
  findings:
    'De flesta känner inte till var man hittar information om vad kommunen och polisen gör för tryggheten. Två svar på vad som skulle öka tryggheten är vanligast: fler poliser, och mer utebelysning där det är mörkt. I frisvaren nämns kameraövervakning.',
};

/** An invented survey with a sample, and numbers of which one is too small to be told to everybody. */
export const drawnSurvey: SurveyContentInput = {
  title: 'Fiktiv: trygghetsundersökning till ett urval, våren 2026',
  askedBy: 'Fiktiv: kommunledningskontoret',
  ...{ periodStart: '2026-03-02', periodEnd: '2026-04-12' },
  method: SurveyMethod.POSTAL,
  population: 'Fiktiv: invånare från 16 år, slumpmässigt urval',
  ...{ invited: 800, answered: 412, representative: true },
  representativeReason:
    'Fiktiv: urvalet drogs slumpmässigt ur hela befolkningen, och svaren vägdes efter ålder och kön.',
  findings:
    'Fiktiv: sju av tio känner sig trygga ute sent. Färre gör det vid resecentrum än på andra platser.',
  questions: [
    {
      text: 'Fiktiv: känner du dig trygg när du går ute ensam sent en kväll?',
      answers: [
        { text: 'Ja, trygg', count: 291 },
        { text: 'Nej, otrygg', count: 82 },
        { text: 'Går inte ut', count: 37 },
        { text: 'Vill inte svara', count: 2 },
      ],
    },
  ],
};
