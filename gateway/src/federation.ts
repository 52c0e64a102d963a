import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import {
  buildSchema,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  print,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { complete, type RawResult } from './planning/complete';
import { tellOfEachField } from './planning/failed-fetch';
import { planDocument, type PlanDocument } from './planning/plan-document';
import type { CallSubgraph, Underway } from './subgraphs/call';
import { nodeSubgraphName } from './subgraphs/node-owners';

/** One operation of a document that is valid for the schema. */
export interface Operation {
  document: DocumentNode;
  operationName?: string;
  variables?: Record<string, unknown>;
}

/** The composed graph: its public schema, and how an operation on it is carried out. */
export interface Federation {
  schema: GraphQLSchema;
  execute(operation: Operation, underway: Underway): Promise<ExecutionResult>;
}

/**
 * Opens the graph of a supergraph. This file alone knows the engine (planner and plan execution); requests to the
 * services go through `call`, so no HTTP client of the engine's, and no merging of requests in flight, is involved.
 */
export async function openFederation(supergraphSdl: string, call: CallSubgraph): Promise<Federation> {
  const engine = await unifiedGraphHandler({
    unifiedGraph: buildSchema(supergraphSdl, { assumeValid: true, assumeValidSDL: true }),
    getUnifiedGraphSDL: () => supergraphSdl,
    onSubgraphExecute: async (name, { document, operationName, variables, context }) =>
      tellOfEachField(
        document,
        variables,
        await call(name, { query: textOf(document), operationName, variables }, context as Underway),
      ) as never,
  });
  // Prepares the engine's view of the services, which it would else do within the first request's time.
  engine.getSubgraphSchema(nodeSubgraphName);
  const { unifiedGraph: schema, executor } = engine;
  if (!executor) throw new Error('The federation engine has no executor');
  return {
    schema,
    async execute({ document, operationName, variables = {} }, underway) {
      const operation = getOperationAST(document, operationName);
      if (!operation) return { errors: [new GraphQLError('Name one of the operations of the document')] };
      const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
      if (errors) return { errors };
      const plan = planFor(schema, document, operationName);
      const raw = plan ? await executor({ document: plan, variables, context: underway }) : {};
      return complete(schema, document, operationName, variables, raw as RawResult);
    },
  };
}

const plans = new WeakMap<DocumentNode, Map<string, PlanDocument>>();
const texts = new WeakMap<DocumentNode, string>();

/** The engine keeps its plan by document object, so a document that comes again must meet the same rewritten one. */
function planFor(schema: GraphQLSchema, document: DocumentNode, operationName = ''): PlanDocument {
  const known = plans.get(document) ?? new Map<string, PlanDocument>();
  if (known.size === 0) plans.set(document, known);
  if (!known.has(operationName))
    known.set(operationName, planDocument(schema, document, operationName || undefined));
  return known.get(operationName)!;
}

function textOf(document: DocumentNode): string {
  const known = texts.get(document);
  if (known !== undefined) return known;
  const text = print(document);
  texts.set(document, text);
  return text;
}
