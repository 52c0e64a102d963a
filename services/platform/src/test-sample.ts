import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import {
  Arg,
  Ctx,
  Directive,
  Field,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import {
  Column,
  Entity,
  PrimaryColumn,
  type DataSource,
  type MigrationInterface,
  type QueryRunner,
} from 'typeorm';
import { publicActor, tenantKind, type Actor } from './actor';
import { createContext, type Context } from './context';
import { migrate } from './database';
import { Node, Payload } from './graphql-types';
import { decodeId, encodeId } from './ids';
import { loadOne } from './loading';
import { createLog } from './log';
import type { MembershipsNow } from './memberships-now';
import { heldNow } from './permissions';
import { rowReference } from './references';
import { openService, type Service, type ServiceDefinition } from './service';
import type { SignIn } from './sign-in';
import { createServiceTables, dropServiceTables, protectTenantTable } from './table-protection';
import { testDatabases } from './test-kit';
import { RequiredText } from './text-input';
import { inScope, requireRole, type InScope } from './unit-of-work';

/** The one thing of a service made for the tests of the kit. */
@Entity('note')
@ObjectType({ implements: Node, description: 'A note' })
@Directive('@key(fields: "id")')
export class Note extends Node {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'folder_id' })
  folderId: string;

  @Column('int')
  rank: number;

  @Column('text')
  @Field({ description: 'Its text' })
  text: string;

  @Column('boolean')
  published: boolean;

  override get globalId(): string {
    return encodeId('Note', this.tenantId, this.id);
  }
}

@InputType({ description: 'Another text' })
class ChangeNoteInput {
  @Field(() => ID, { description: 'The note' })
  id: string;
  @Field({ description: 'Its text' })
  @RequiredText(10)
  text: string;
}

@ObjectType({ description: 'The changed note' })
class ChangeNotePayload extends Payload {
  @Field(() => Note, { nullable: true, description: 'The note' })
  note: Note | null;
}

@Resolver(() => Note)
class NoteResolver {
  @Query(() => Note, { nullable: true, description: 'One note' })
  note(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Note | null> {
    return loadOne(ctx, Note, decodeId('Note', id));
  }

  @Mutation(() => ChangeNotePayload, { description: 'Changes a note' })
  async changeNote(
    @Arg('input') { id, text }: ChangeNoteInput,
    @Ctx() ctx: Context,
  ): Promise<{ note: Note }> {
    return { note: await change(ctx, id, { text }) };
  }

  @Mutation(() => ChangeNotePayload, { description: 'Shows a note to everybody' })
  async publishNote(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<{ note: Note }> {
    return { note: await change(ctx, id, { published: true }) };
  }
}

async function change(ctx: Context, noteId: string, changes: Partial<Note>): Promise<Note> {
  const { tenantId, id } = decodeId('Note', noteId);
  requireRole(ctx.actor, tenantId, ['coordinator']);
  return ctx.inScope(async (db) =>
    db.save(Note, { ...(await db.findOneByOrFail(Note, { tenantId, id })), ...changes }),
  );
}

class CreateNotes1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createServiceTables(runner, 'web');
    await runner.query(`
      create table web.note (tenant_id text not null, id uuid not null, folder_id uuid not null, rank integer not null, text text not null,
        published boolean not null, primary key (tenant_id, id))`);
    await protectTenantTable(runner, 'web.note', { members: 'all', published: 'published' });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table web.note');
    await dropServiceTables(runner, 'web');
  }
}

/** Lives in the scratch database, in a schema that no service uses there. */
const sampleDefinition: ServiceDefinition = {
  name: 'web',
  entities: [Note],
  migrations: [CreateNotes1764000000000],
  resolvers: [NoteResolver],
  references: { Note: rowReference('Note', Note) },
  permissions: {
    'Query.note': 'public',
    'Mutation.changeNote': ['coordinator'],
    'Mutation.publishNote': heldNow(['coordinator']),
  },
  texts: {},
};

const log = createLog('test', 'silent');

/** Somebody with one role in one municipality. */
export function actorIn(tenantId: string, role = 'coordinator', subject: string = randomUUID()): Actor {
  return {
    subject,
    name: 'Test',
    memberships: [{ kind: tenantKind, key: tenantId, unit: null, role }],
    scopes: [],
  };
}

export interface Sample {
  service: Service;
  source: DataSource;
  as(actor: Actor): InScope;
  /** A request's context, as a service makes it. */
  context(actor?: Actor): Context;
  /** Notes of a tenant, in one folder unless told. */
  add(tenantId: string, ...notes: Partial<Note>[]): Promise<Note[]>;
  /** A statement as the owner of the schema, past all policies. */
  asOwner(sql: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** Opens the sample service; tests run beside each other in tenants of their own. */
export async function openSample({
  poolSize = 4,
  signIn = () => Promise.resolve(publicActor),
  membershipsNow = () => Promise.resolve([]),
}: { poolSize?: number; signIn?: SignIn; membershipsNow?: MembershipsNow } = {}): Promise<Sample> {
  const { ownerUrl, serviceUrl } = testDatabases().scratch['web']!;
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query('select pg_advisory_lock(1)');
  await migrate(sampleDefinition, ownerUrl).finally(() => owner.query('select pg_advisory_unlock(1)'));
  const options = { databaseUrl: serviceUrl, poolSize, signIn, membershipsNow, log };
  const service = await openService(sampleDefinition, options);
  const { source } = service;
  return {
    service,
    source,
    as: (actor) => (work) => inScope(source, actor, work),
    context: (actor = publicActor) =>
      createContext(source, { actor, requestId: randomUUID(), language: 'sv', log }),
    async add(tenantId, ...notes) {
      const folderId = randomUUID();
      return inScope(source, actorIn(tenantId), async (db) => {
        const rows = notes.map((note) =>
          db.create(Note, {
            tenantId,
            id: randomUUID(),
            folderId,
            rank: 0,
            text: 'x',
            published: false,
            ...note,
          }),
        );
        await db.insert(Note, rows);
        return rows;
      });
    },
    asOwner: async (sql, values) => (await owner.query<Record<string, unknown>>(sql, values)).rows,
    async close() {
      await owner.end();
      await service.close();
    },
  };
}

/** A tenant that no other test knows. */
export const anyTenant = () => `t-${randomUUID()}`.slice(0, 40);
