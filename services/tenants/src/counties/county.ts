import { encodeId } from '@medborgarlofte/platform/ids';
import { Node } from '@medborgarlofte/platform/graphql-types';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The state's board in a county: supports and follows up the municipalities' work (förordning 2016:1258). */
@ObjectType({
  description: "The state's board in the county; it supports and follows up the municipalities' work",
})
export class CountyBoard {
  @Field({ description: 'Its name, Länsstyrelsen Västmanland' })
  name: string;
}

/** A county, by its SCB code. */
@Entity('county')
@ObjectType({ implements: Node, description: 'A county (län)' })
@Directive('@key(fields: "id")')
export class County extends Node {
  @PrimaryColumn('text')
  @Field({ description: 'SCB code, two digits' })
  code: string;

  @Column('text')
  @Field({ description: 'Name, Västmanlands län' })
  name: string;

  @Column('text', { name: 'board_name' })
  boardName: string;

  override get globalId(): string {
    return encodeId('County', this.code);
  }

  @Field(() => CountyBoard, { description: 'Its county board' })
  board(): CountyBoard {
    return { name: this.boardName };
  }
}
