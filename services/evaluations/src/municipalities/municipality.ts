import { encodeId } from '@medborgarlofte/platform/ids';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The municipality as this service knows it: by id alone. */
@ObjectType('Municipality', { description: 'A municipality (kommun): the tenant that all else belongs to' })
@Directive('@key(fields: "id")')
export class Municipality {
  @Field(() => ID, { description: 'Opaque global id; fetch it again with node(id:)' })
  id: string;

  tenantId: string;

  /** The stub of a tenant. */
  static of(tenantId: string): Municipality {
    return Object.assign(new Municipality(), { id: encodeId('Municipality', tenantId), tenantId });
  }
}
