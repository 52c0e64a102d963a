import { readFileSync } from 'node:fs';
import type { QueryFailedError } from 'typeorm';
import { catalogueProblems } from './catalogue';
import { inputsWithoutQuestion } from './confirm-names';
import { migrate, openOwner } from './database';
import { quoted } from './loading';
import { minimalRequest } from './minimal-request';
import { textsWithoutRule } from './prose-fields';
import type { ServiceDefinition } from './service';
import { openTestKit, testDatabases, type TestKit } from './test-kit';

/** What a service may add to the rules of the house. */
interface OwnRules {
  /** Text fields of inputs that are no prose, as `Input.field`: ids, codes, slugs, keys. All others hold no data on individuals. */
  noProse?: string[];
  /** Inputs with prose of which no writer is asked about likely names: names of things, and what nobody writes in a hurry. */
  namesNotAsked?: string[];
}

/** What every service must keep to, as a suite: call it in a test file with the service and the path of its committed schema. */
export function houseRules(
  definition: ServiceDefinition,
  schemaFile: string,
  { noProse, namesNotAsked }: OwnRules = {},
): void {
  describe(`house rules of ${definition.name}`, () => {
    let kit: TestKit;
    beforeAll(async () => {
      kit = await openTestKit(definition, 2);
    });
    afterAll(() => kit.close());

    test('the committed schema is current: run npm run codegen', () => {
      expect(readFileSync(schemaFile, 'utf8')).toBe(`${kit.service.sdl}\n`);
    });

    if (noProse) {
      test('every text of an input is searched for data on individuals, or known to be no prose', () => {
        expect(textsWithoutRule(kit.service.schema)).toEqual([...noProse].sort());
      });
    }

    if (namesNotAsked) {
      test('every input with prose asks about likely names, or is known not to', () => {
        expect(inputsWithoutQuestion(kit.service.schema)).toEqual([...namesNotAsked].sort());
      });
    }

    test('every table is protected and every key led by the tenant', async () => {
      expect(
        await catalogueProblems(kit.service.source, definition.name, {
          sharedTables: definition.sharedTables,
        }),
      ).toEqual([]);
    });

    test('a table without protection is found', async () => {
      const problems = await catalogueProblems(kit.service.source, 'public');
      expect(problems.join()).toContain('unprotected_example: row security is off');
    });

    test('without a scope nothing unpublished is read and nothing is written', async () => {
      const shared = new Set(definition.sharedTables);
      for (const { tablePath } of kit.service.source.entityMetadatas) {
        if (shared.has(tablePath)) continue;
        const gone = kit.service.source.query<{ n: number }[]>(
          `with gone as (delete from ${quoted(tablePath)} returning 1) select count(*)::int as n from gone`,
        );
        // What the service may not delete at all is as safe.
        const [row] = await gone.catch((error: QueryFailedError) => {
          if ((error.driverError as { code?: string }).code === '42501') return [{ n: 0 }];
          throw error;
        });
        expect({ table: tablePath, deleted: row?.n }).toEqual({ table: tablePath, deleted: 0 });
      }
    });

    test('the newest migration goes up, down and up again', async () => {
      const { ownerUrl } = testDatabases().scratch[definition.name]!;
      await migrate(definition, ownerUrl);
      const owner = await openOwner(definition, ownerUrl);
      await owner.undoLastMigration({ transaction: 'each' }).finally(() => owner.destroy());
      expect(await migrate(definition, ownerUrl)).toEqual([definition.migrations.at(-1)!.name]);
    }, 30_000);

    test('nobody signed in calls only what is public, and touches no row for the rest', async () => {
      for (const [operation, permission] of Object.entries(definition.permissions)) {
        if (permission === 'public' || !/^(Query|Mutation)\./.test(operation)) continue;
        const result = await kit.anonymous(minimalRequest(kit.service.schema, operation));
        expect({ operation, code: result.errors?.[0]?.extensions?.['code'] }).toEqual({
          operation,
          code: 'UNAUTHENTICATED',
        });
      }
    });
  });
}
