import { encodeId } from '@medborgarlofte/platform/ids';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Another service's municipality: here only its id, and what this service adds to it. */
@ObjectType('Municipality', { description: 'A municipality (kommun): the tenant that all else belongs to' })
@Directive('@key(fields: "id")')
export class Municipality {
  @Field(() => ID, { description: 'Opaque global id; fetch it again with node(id:)' })
  id: string;

  tenantId: string;
}

/** The stub by which the gateway finds the municipality elsewhere. */
export function municipalityOf(tenantId: string): Municipality {
  return Object.assign(new Municipality(), { id: encodeId('Municipality', tenantId), tenantId });
}
