import { encodeId } from '@medborgarlofte/platform/ids';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A promise as this service knows it: by id alone. */
@ObjectType('Promise', {
  description: 'A citizen promise (medborgarlöfte): what police and municipality promise the residents',
})
@Directive('@key(fields: "id", resolvable: false)')
export class PromiseReference {
  @Field(() => ID, { description: 'Opaque global id; fetch it again with node(id:)' })
  id: string;

  /** The stub of a promise. */
  static of(tenantId: string, id: string): PromiseReference {
    return Object.assign(new PromiseReference(), { id: encodeId('Promise', tenantId, id) });
  }
}
