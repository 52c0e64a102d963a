import { encodeId } from '@medborgarlofte/platform/ids';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The tenants service's municipality, known here by its id alone. */
@ObjectType('Municipality', { description: 'A municipality' })
@Directive('@key(fields: "id")')
export class Municipality {
  constructor(readonly tenantId: string) {}

  @Field(() => ID, { description: 'Opaque global id' })
  get id(): string {
    return encodeId('Municipality', this.tenantId);
  }
}
