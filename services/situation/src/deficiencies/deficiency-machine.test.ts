import * as fc from 'fast-check';
import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { situationService } from '../service';
import { newGroup, type TestGroup } from '../testing';
import { canGoTo, isDoneAtOnce, stateCarriedOut, type Position } from './deficiency.machine';
import { DeficiencyState, Handling } from './deficiency-state';
import { act, note, type SeenDeficiency } from './testing';

let kit: TestKit;
let group: TestGroup;
let coordinator: Caller;
beforeAll(async () => {
  kit = await openTestKit(situationService);
  group = await newGroup(kit);
  coordinator = kit.as('coordinator', group.tenantId);
});
afterAll(() => kit.close());

/** The deficiency as it is kept, beside what the machine says it should be. */
interface Real {
  seen: SeenDeficiency;
}
type Model = Position;

/** What somebody tries with the deficiency: done when the machine allows it, else refused and nothing changed. */
class Attempt implements fc.AsyncCommand<Model, Real> {
  constructor(
    private readonly name: string,
    private readonly to: (model: Model) => DeficiencyState | undefined,
    private readonly input: object,
    private readonly handling?: Handling,
  ) {}

  check = () => true;
  toString = () => `${this.name} ${this.handling ?? ''}`;

  async run(model: Model, real: Real): Promise<void> {
    const { id, version } = real.seen;
    const to = this.to(model);
    const allowed = to !== undefined && canGoTo(model, to);
    const answer = await act(coordinator, this.name, {
      deficiencyId: id,
      expectedVersion: version,
      ...this.input,
    });
    expect(answer.error).toBeUndefined();
    expect(answer.userErrors.map(({ code }) => code)).toEqual(allowed ? [] : ['RULE_BROKEN']);
    real.seen = answer.deficiency!;
    if (allowed) {
      model.state = to;
      model.handling = this.handling ?? model.handling;
      if (this.handling && isDoneAtOnce(this.handling)) model.state = stateCarriedOut(model)!;
    }
    expect(real.seen).toMatchObject({ state: model.state, handling: model.handling });
    expect(real.seen.version).toBe(allowed ? version + 1 : version);
    expect(real.seen.dueDate).toEqual(expect.any(String));
    expect(real.seen.history.nodes.at(-1)!.state).toBe(model.state);
  }
}

const { ASSESSED, HANDLED, REPORTED_BACK, CLOSED } = DeficiencyState;
const assess = fc
  .constantFrom(...Object.values(Handling))
  .map(
    (handling) =>
      new Attempt(
        'assessDeficiency',
        () => ASSESSED,
        { handling, reason: 'Skäl', owner: 'GROUP', dueDate: '2199-01-01' },
        handling,
      ),
  );
const handle = fc.constant(
  new Attempt('handleDeficiency', (model) => (stateCarriedOut(model) === HANDLED ? HANDLED : undefined), {
    text: 'Klart',
  }),
);
const reportBack = fc.constant(
  new Attempt('reportBackDeficiency', () => REPORTED_BACK, { text: 'Så blev det' }),
);
const close = fc.constant(new Attempt('closeDeficiency', () => CLOSED, {}));

test('whatever is tried in whatever order, the database holds what the machine says (E04)', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.commands([assess, assess, handle, reportBack, close], { maxCommands: 12 }),
      async (commands) => {
        const seen = await note(coordinator, group);
        await fc.asyncModelRun(
          () => ({ model: { state: DeficiencyState.NOTED, handling: null } as Model, real: { seen } }),
          commands,
        );
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);
