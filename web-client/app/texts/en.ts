import { conflict } from './en/conflict';
import { found } from './en/found';
import { evidence } from './en/evidence';
import { feedback } from './en/feedback';
import { priorities } from './en/priorities';
import { month } from './en/month';
import { operations } from './en/operations';
import { digests, reminders } from './en/reminders';
import { report } from './en/report';
import { council } from './en/council';
import { meeting } from './en/meeting';
import { calendar } from './en/calendar';
import { group } from './en/group';
import { template } from './en/template';
import { imports } from './en/imports';
import { knowledge } from './en/knowledge';
import { trends } from './en/trends';
import { work } from './en/work';
import type { Texts } from './language';

/** Every English text of the interface. What a municipality wrote stays Swedish and is marked so. */
export const en: Texts = {
  site: {
    name: 'Citizen promises',
    skip: 'Skip to content',
    mainMenu: 'Main menu',
    footerMenu: 'Footer',
    breadcrumbs: 'You are here',
    start: 'Start',
    about: 'About',
    accessibility: 'Accessibility',
    signIn: 'Sign in',
    otherLanguage: 'På svenska',
    contentLanguageNote: 'What the municipality has written is in Swedish.',
    footer: 'What municipalities and the police have promised residents, and how it went.',
    source: 'Source',
    sources: 'Sources',
    updated: 'Last changed',
    updatedBy: (date, role) => (role ? `Last changed ${date} by the ${role}` : `Last changed ${date}`),
  },
  start: {
    title: 'What have your municipality and the police promised?',
    lead: 'A citizen promise (medborgarlöfte) says what the municipality and the police will do to make the place safer. Here you see what is promised, by whom, until when, and how it went.',
    description:
      'Read what your municipality and the police have promised for local safety, how long it applies and how it went.',
    choose: 'Choose a municipality',
    promiseCount: (n) => (n === 1 ? '1 promise' : `${n} promises`),
    noPromises: 'No published promises yet',
    newest: 'Latest published promises',
    newestEmpty: 'The newest promises will stand here once a municipality has published one.',
    how: 'How a promise is made',
    steps: [
      [
        'Joint picture',
        'Schools, social services, the police and others tell what they see. Together it becomes one picture.',
      ],
      ['Promise', 'The municipality and the police decide what to do, who does what and for how long.'],
      ['Follow-up', 'When the period is over they account for what was done and what was not.'],
      ['Next promise', 'Each direction continues, is reinforced, changes or ends – with the reason.'],
    ],
  },
  municipality: {
    title: (name) => `Citizen promises in ${name}`,
    description: (name) =>
      `What the municipality and the police have promised in ${name}, how long it applies, how it went and whom to contact.`,
    inhabitants: (n, date) => (date ? `${n} inhabitants (${date})` : `${n} inhabitants`),
    promises: 'Promises',
    promisesEmpty:
      'The municipality has not published a promise here yet. Once one is decided and published it stands on this page.',
    unavailable:
      'This part cannot be shown right now. The rest of the page works. Please try again in a moment.',
    numbered: (n) => `Promise ${n}`,
    results: 'Number of activities per promise',
    resultsIntro: 'How many activities are planned, under way or done in each promise.',
    resultsCaption: 'Number of activities by status, per promise',
    resultsLimit:
      'The figures show whether what was promised was done. They do not show whether people became safer or crime went down.',
    resultsPromise: 'Promise',
    resultsTotal: 'Total',
    resultsUpdated: (date) => `Figures updated ${date}.`,
    howItWorks: 'How the municipality works with promises',
    council: 'Council',
    group: 'Working group',
    periodLength: 'Length of a promise',
    followUp: 'Follow-up',
    formalActs: 'Decision',
    policeArea: 'Local police area',
    meetings: 'Meetings',
    meetingsHeld: (name, year, held, planned) =>
      planned === null || planned === held
        ? `${name} held ${held} ${held === 1 ? 'meeting' : 'meetings'} in ${year}`
        : `${name} held ${held} ${held === 1 ? 'meeting' : 'meetings'} in ${year}, ${planned} ${planned === 1 ? 'was' : 'were'} planned`,
    contact: 'Contact',
    website: 'Website',
    phone: 'Telephone',
    email: 'E-mail',
    populationSource: (source) => `Inhabitants: ${source}`,
  },
  period: {
    ROLLING: (months) =>
      `${months} ${months === 1 ? 'month' : 'months'} at a time, then the promise is renewed`,
    FIXED: (months) => `${months} ${months === 1 ? 'month' : 'months'}, from one fixed date to another`,
    YEARS_FROM_LAST_SIGNATURE: (months) =>
      `${months / 12} ${months === 12 ? 'year' : 'years'} from the last signature`,
    unsigned: 'Applies from when everybody has signed',
    until: (start, end) => `${start} to ${end}`,
    from: (start) => `from ${start}`,
  },
  formalAct: {
    COUNCIL_DECISION: 'decision in the council',
    ADOPTION: 'adopted by the municipality',
    SIGNING: 'signed',
  },
  party: {
    POLICE: 'The police',
    MUNICIPALITY: 'The municipality',
    OTHER: 'Another party',
    UNSTATED: 'not stated in the source',
  },
  activityStatus: {
    PLANNED: 'Planned',
    ONGOING: 'Under way',
    DONE: 'Done',
    PARTLY: 'Partly done',
    NOT_DONE: 'Not done',
  },
  activityStatusPlural: {
    PLANNED: 'Planned',
    ONGOING: 'Under way',
    DONE: 'Done',
    PARTLY: 'Partly done',
    NOT_DONE: 'Not done',
  },
  promiseNow: {
    current: 'Applies now',
    coming: 'Starts later',
    over: 'The period is over',
    unsigned: 'Waiting for signatures',
  },
  promiseState: {
    DRAFT: 'Draft',
    PROPOSED: 'Proposed',
    ADOPTED: 'Adopted',
    SIGNED: 'Signed',
    IN_FORCE: 'In force',
    FOLLOWED_UP: 'Followed up',
    RENEWED: 'Renewed in a new promise',
    ENDED: 'Ended',
  },
  publication: { UNPUBLISHED: 'Not published', PUBLISHED: 'Published', WITHDRAWN: 'Withdrawn from the web' },
  renewal: {
    CONTINUED: 'Continues',
    REINFORCED: 'Continues, reinforced',
    DEVELOPED: 'Is developed',
    ORDINARY_OPERATIONS: 'Moves to ordinary operations',
    RESUMED: 'Is resumed',
    NEW: 'New direction',
    ENDED: 'Ends',
  },
  promise: {
    description: (title, municipality, period) =>
      `${title}. What the municipality and the police have promised in ${municipality}, ${period}, and how it went.`,
    summary: 'In short',
    number: 'Number',
    municipality: 'Municipality',
    period: 'Applies',
    parties: 'Who promises',
    adopted: 'Decided',
    adoptedBy: (body, date, reference) => [body, date, reference].filter(Boolean).join(', '),
    notAdopted: 'No decision by the municipality is stated',
    paragraph: (value) => `§ ${value.replace(/^§\s*/, '')}`,
    diary: (value) => `record number ${value}`,
    signed: 'Signed',
    notSigned: 'No signature is stated',
    signature: (role, place, date) => [role, place, date].filter(Boolean).join(', '),
    followUpForum: 'Followed up',
    followUpText: (forum, cadence) => (cadence ? `${forum}, ${cadence}` : forum),
    agreement: 'Rests on',
    situation: 'Why this',
    content: 'What is promised',
    who: 'Responsible',
    target: 'Target',
    frequency: 'How often',
    due: 'Due',
    status: 'Status',
    howItWent: 'How it went',
    present: (roles) => `Present: ${roles}`,
    measures: 'Measured by',
    ended: 'Ended',
    showVersion: 'Show what it said',
    followUpUnpublished: 'Not published',
    noFollowUpAtAll: 'No follow-up of this promise is published yet.',
    count: 'Count',
    followedUp: (date, forum) => [date, forum].filter(Boolean).join(', '),
    after: 'What became of it',
    before: 'Where it comes from',
    inPromise: (n) => `promise ${n}`,
    neighbours: 'The promises before and after',
    previous: 'Previous promise',
    next: 'Next promise',
    versions: 'Versions',
    versionsCaption: 'Published versions of the promise, newest first',
    version: 'Version',
    published: 'Published',
    change: 'What changed',
    firstVersion: 'First published version',
    contact: 'Questions about the promise',
    sourceNote: 'The text is shortened and in our own words, after the source.',
  },
  about: {
    title: 'About this service',
    description:
      'What citizen promises are, who answers for the content and how the service treats personal data.',
    sections: [
      [
        'What is a citizen promise?',
        'The police and the municipality agree on what to do to prevent crime and make the place safer. The promise rests on a joint picture of the situation, applies for a set time and is followed up.',
      ],
      [
        'Who answers for the content?',
        'Each municipality answers for what stands here about its own promises. Its coordinator publishes and corrects. The contact is on the municipality’s page.',
      ],
      [
        'What the figures can show',
        'The figures show whether what was promised was done. They cannot show that a measure changed crime or safety. Much else plays a part.',
      ],
      [
        'Personal data and cookies',
        'The public pages use no cookies, no scripts and no services of others. We do not see who you are. Those who sign in get one cookie that signing in needs; it is removed when they sign out.',
      ],
      [
        'Call 112 in an emergency',
        'You cannot report a crime here. Call 112 in an emergency and 114 14 to reach the police otherwise.',
      ],
    ],
  },
  accessibility: {
    title: 'Accessibility',
    description: 'How accessible the service is, what remains, and how to tell about a barrier.',
    intro:
      'Everybody should be able to use this service. It is built to meet WCAG 2.2 level AA and the Swedish law on accessibility of digital public services.',
    sections: [
      [
        'How we have tested',
        'Every page is tested automatically with axe, in light and dark, narrow and wide. We also test with the keyboard alone, at 400 per cent zoom and without scripts.',
      ],
      [
        'What we know is lacking',
        'No independent review with users of assistive technology has been made yet. Documents that municipalities link to may have faults; they lie outside this service.',
      ],
      [
        'Tell about a barrier',
        'Did you find something that does not work for you? Contact the municipality the page is about. The contact is at the end of the municipality’s page. Please say which page and which assistive technology you use.',
      ],
      [
        'If you are not content with the answer',
        'You can report lacking accessibility to the authority that supervises the Swedish law on accessibility of digital public services.',
      ],
    ],
    contactLink: 'Find your municipality’s contact',
  },
  error: {
    notFoundTitle: 'This page does not exist',
    notFound: 'The address may be misspelt, or the page is not published.',
    notFoundHelp: 'Go to the start page and choose a municipality.',
    unavailableTitle: 'The information cannot be fetched right now',
    unavailable: 'The fault is ours, not yours. Please try again in a minute.',
    forbiddenTitle: 'You may not see this page',
    forbidden:
      'The page belongs to an organisation or a role that you do not have. Ask whoever manages access in your organisation whether you should have it.',
    signInTitle: 'Signing in could not be completed',
    signInFailed: 'It took too long or was interrupted. Nothing has been saved. Please start again.',
    signInUnavailable:
      'The sign-in service does not answer right now. The public pages work as usual. Please try again in a minute.',
    signedOutHereTitle: 'You are signed out here',
    signedOutHere:
      'The sign-in service did not answer, so it may still remember you. Close all browser windows if you share the computer.',
    refusedTitle: 'The request was stopped',
    refused: 'The request came from another website. Go back here and repeat what you wanted to do.',
    tryAgain: 'Try again',
    toStart: 'To the start page',
    requestId: 'Give this number if you contact us:',
  },
  place: {
    municipality: 'Municipality',
    'police-area': 'Local police area',
    county: 'County board',
    platform: 'The platform',
    other: 'Organisation',
  },
  role: {
    reporter: 'reporter',
    coordinator: 'coordinator',
    deputy: 'deputy coordinator',
    kommunpolis: 'municipal police officer',
    'lpo-chief': 'head of the local police area',
    'council-member': 'council member',
    politician: 'elected member of the municipal executive or municipal director',
    'county-coordinator': 'county coordinator',
    'county-evaluator': 'evaluator',
    'platform-administrator': 'platform administrator',
    integrator: 'connected system',
  },
  errorSummary: {
    title: 'There is a problem',
    invalid: 'The value is missing or cannot be read. Check it and try again.',
  },
  unsent: {
    unavailable:
      'The service did not answer, so it is not certain that anything was saved. What you have written is still here. Try again in a while.',
    signedOut: 'You have been signed out, so nothing was saved. What you have written is still here.',
    signIn: 'Sign in in a new tab, then come back here and try again.',
    forbidden:
      'You no longer have the right to do this, so nothing was saved. Copy what you have written if you need it.',
    notFound: 'What you wanted to change no longer exists. Copy what you have written if you need it.',
    leave: 'What you have written is not saved. Do you want to leave the page anyway?',
  },
  ...calendar,
  ...group,
  ...template,
  ...work,
  conflict,
  found,
  evidence,
  ...month,
  ...feedback,
  ...priorities,
  operations,
  reminders,
  digests,
  report,
  trends,
  imports,
  knowledge,
  ...council,
  ...meeting,
};
