import { holds } from '@medborgarlofte/platform/actor';
import { connectionOf, loadPage, PageArgs } from '@medborgarlofte/platform/connections';
import type { Context, Language } from '@medborgarlofte/platform/context';
import { tryDecodeId } from '@medborgarlofte/platform/ids';
import { loadOne } from '@medborgarlofte/platform/loading';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { messageOf } from '@medborgarlofte/platform/subgraph';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { keepers } from '../access';
import { todayOf } from '../caller';
import { Municipality } from '../municipalities/municipality';
import { permissions } from '../permissions';
import { mayReportFor } from '../reports/report.rules';
import { texts } from '../texts';
import { cancelImport, confirmImport } from './confirm-import.service';
import { heads, type ColumnKey } from './import-columns';
import { ImportLikelyName, ImportProblem } from './import-problem';
import { ImportRun } from './import-run';
import { ImportTemplate } from './import-template';
import { readImportTemplate } from './import-template.service';
import { CancelImportInput, ConfirmImportInput, ImportPayload, StartImportInput } from './import.inputs';
import { whyNotCancel, whyNotConfirm } from './import.rules';
import { startImport } from './start-import.service';

const ImportRunConnection = connectionOf(ImportRun, 'ImportRun');

@ObjectType({ description: 'What you may do with an import' })
class ImportActions {
  @Field({ description: 'Have it taken in' })
  confirm: boolean;
  @Field({ description: 'Throw it away' })
  cancel: boolean;
}

@Resolver(() => Municipality)
export class ImportListResolver {
  @FieldResolver(() => ImportRunConnection, {
    nullable: true,
    description: 'Files of reports that came from other systems, the newest first',
  })
  importRuns(@Root() { tenantId }: Municipality, @Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context) {
    const query = { entity: ImportRun, orderBy: ['started_at'], descending: true };
    return loadPage(ctx, query, { tenantId, id: null }, args);
  }

  @FieldResolver(() => ImportTemplate, {
    nullable: true,
    description: 'How a file of reports looks here, with rows to fill in; null where you import nothing',
  })
  async importTemplate(
    @Root() { tenantId }: Municipality,
    @Ctx() ctx: Context,
  ): Promise<ImportTemplate | null> {
    const { actor, language } = ctx;
    if (!holds(actor, rolesFor(permissions, 'Municipality.importTemplate'), tenantId)) return null;
    const all = holds(actor, keepers, tenantId);
    const asked = { tenantId, today: todayOf({ actor }), language };
    return ctx.read((db) =>
      readImportTemplate(db, asked, (slug) => all || mayReportFor(actor, tenantId, slug)),
    );
  }
}

@Resolver(() => ImportRun)
export class ImportRunResolver {
  @Query(() => ImportRun, { nullable: true, description: 'One import, or null when there is none for you' })
  importRun(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<ImportRun | null> {
    const key = tryDecodeId(id);
    return key?.type === 'ImportRun' ? loadOne(ctx, ImportRun, key) : Promise.resolve(null);
  }

  @Mutation(() => ImportPayload, {
    description:
      'Takes a file of reports for its dry run: nothing is taken in before it is confirmed. Follow it with importRun',
  })
  async startImport(@Arg('input') input: StartImportInput, @Ctx() ctx: Context) {
    return { importRun: await ctx.inScope((db) => startImport(db, ctx, input)) };
  }

  @Mutation(() => ImportPayload, {
    description: 'Has a checked file taken in: all its reports as submitted, or none of them',
  })
  async confirmImport(@Arg('input') input: ConfirmImportInput, @Ctx() ctx: Context) {
    return { importRun: await ctx.inScope((db) => confirmImport(db, ctx, input)) };
  }

  @Mutation(() => ImportPayload, { description: 'Throws a file away that is not to be taken in' })
  async cancelImport(@Arg('input') input: CancelImportInput, @Ctx() ctx: Context) {
    return { importRun: await ctx.inScope((db) => cancelImport(db, ctx, input)) };
  }

  @FieldResolver(() => [ImportProblem], { description: 'What is wrong, by row; the first 500' })
  problems(@Root() { keptProblems }: ImportRun, @Ctx() { language }: Context): ImportProblem[] {
    return keptProblems.map(({ row, column, ...told }) => ({
      ...{
        row,
        column: columnName(column, language),
        message: messageOf(texts, told, language) ?? told.reason,
      },
    }));
  }

  @FieldResolver(() => [ImportLikelyName], {
    description:
      'Where texts hold what looks like a name or an address; the first 500. Confirm or rewrite them',
  })
  likelyNames(@Root() { keptNames }: ImportRun, @Ctx() { language }: Context): ImportLikelyName[] {
    return keptNames.map(({ column, ...place }) => ({ ...place, column: columnName(column, language) }));
  }

  @FieldResolver(() => ImportActions, { description: 'What you may do with it' })
  viewerCan(@Root() run: ImportRun): ImportActions {
    return { confirm: !whyNotConfirm(run), cancel: !whyNotCancel(run) };
  }
}

/** A column as it is told: ours by its head, a number by its label, another one by its place. */
function columnName(column: string, language: Language): string {
  return column in heads ? heads[column as ColumnKey][language] : column.slice(1);
}
