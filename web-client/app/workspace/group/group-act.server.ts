import {
  addSchoolBreak,
  noteTraining,
  publishGroupText,
  removeGroupMember,
  removeSchoolBreak,
  removeTraining,
  saveGroupMember,
  saveReportingOrganisation,
  saveSituationGroup,
  type GroupPosition,
  type GroupTextKind,
} from '../../documents/group';
import { setDigestRule, setReminderRule, type DigestCadence } from '../../documents/reminder-rule';
import type { UserError } from '../../documents/types';
import type { Ask } from '../../request-context';
import { confirmed, type Values } from '../form-act.server';

interface Done {
  userErrors: UserError[];
}

const numbers = [
  'cadenceWeeks',
  'weekday',
  'durationMinutes',
  'deadlineHours',
  'graceHours',
  'suppressBelow',
];

/** Does what one of the forms in the group's room asks for; the form's intent says which. */
export const groupActs: Record<string, (ask: Ask, values: Values) => Promise<Done>> = {
  settings: async (ask, values) => {
    const { municipalityId = '', name = '', startTime = '', place = '', firstDay = '', version } = values;
    const counted = Object.fromEntries(numbers.map((field) => [field, Number(values[field])]));
    const input = {
      municipalityId,
      expectedVersion: Number(version),
      name,
      startTime,
      place: place || null,
      firstDay,
      ...counted,
    };
    return (await ask(saveSituationGroup, { input })).saveSituationGroup;
  },
  reminders: async (ask, values) => {
    const { municipalityId = '', version, quietFrom = '', quietTo = '' } = values;
    const input = {
      ...{ municipalityId, expectedVersion: Number(version), quietFrom, quietTo },
      hoursBefore: Number(values['hoursBefore']) || null,
      hoursAfter: Number(values['hoursAfter']) || null,
      atDeadline: values['atDeadline'] === 'yes',
      workdaysOnly: values['workdaysOnly'] === 'yes',
    };
    return (await ask(setReminderRule, { input })).setReminderRule;
  },
  digests: async (ask, values) => {
    const { municipalityId = '', version, cadence, councilEmail = '', countyEmail = '' } = values;
    const input = {
      ...{ municipalityId, expectedVersion: Number(version), cadence: cadence as DigestCadence },
      ...{ weekday: Number(values['weekday']), hour: Number(values['hour']) },
      ...{ councilEmail: councilEmail || null, countyEmail: countyEmail || null },
    };
    return (await ask(setDigestRule, { input })).setDigestRule;
  },
  'add-break': async (ask, { municipalityId = '', name = '', firstDay = '', lastDay = '', key = '' }) => {
    const input = { municipalityId, name, firstDay, lastDay, idempotencyKey: key };
    return (await ask(addSchoolBreak, { input })).addSchoolBreak;
  },
  'remove-break': async (ask, { id = '' }) =>
    (await ask(removeSchoolBreak, { input: { schoolBreakId: id } })).removeSchoolBreak,
  organisation: async (ask, { municipalityId = '', organisationSlug = '', name = '', validTo = '' }) => {
    const input = { municipalityId, organisationSlug, name, ...(validTo && { validTo }) };
    return (await ask(saveReportingOrganisation, { input })).saveReportingOrganisation;
  },
  member: async (ask, values) => {
    const { municipalityId = '', organisationSlug = '', position, email = '', id, version } = values;
    const seat = {
      organisationSlug: organisationSlug || null,
      email: email || null,
      digests: values['digests'] !== 'no',
      position: position as GroupPosition,
      ...(id ? { groupMemberId: id, expectedVersion: Number(version) } : { idempotencyKey: values['key'] }),
    };
    const input = { municipalityId, function: values['function'] ?? '', ...seat };
    return (await ask(saveGroupMember, { input })).saveGroupMember;
  },
  'remove-member': async (ask, { id = '' }) =>
    (await ask(removeGroupMember, { input: { groupMemberId: id } })).removeGroupMember,
  training: async (ask, values) => {
    const { municipalityId = '', organisationSlug = '', what = '', heldOn = '', participants } = values;
    const input = {
      ...{ municipalityId, organisationSlug, what, heldOn },
      ...{ participants: Number(participants) || null, ...confirmed(values) },
      idempotencyKey: values['key'] ?? '',
    };
    return (await ask(noteTraining, { input })).noteTraining;
  },
  'remove-training': async (ask, { id = '' }) =>
    (await ask(removeTraining, { input: { trainingId: id } })).removeTraining,
  'text-ASSIGNMENT': publish,
  'text-GUIDELINE': publish,
};

async function publish(ask: Ask, values: Values): Promise<Done> {
  const { municipalityId = '', kind, version, text = '' } = values;
  const written = { kind: kind as GroupTextKind, text, ...confirmed(values) };
  const input = { municipalityId, expectedVersion: Number(version), ...written };
  return (await ask(publishGroupText, { input })).publishGroupText;
}
