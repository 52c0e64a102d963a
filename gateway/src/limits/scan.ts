import { Lexer, Source, TokenKind } from 'graphql';
import { overLimit } from './over-limit';
import type { Limits } from './limits';

const openers: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closers: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Reads the tokens of a document without building anything, and stops at the first limit. Whatever passes is safe to
 * parse: the parser calls itself for each bracket within a bracket. Throws the parser's own error for what is no token.
 */
export function scan(text: string, limits: Limits): void {
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  let nesting = 0;
  let directives = 0;
  for (let kind = lexer.advance().kind; kind !== TokenKind.EOF; kind = lexer.advance().kind) {
    if (++tokens > limits.tokens) throw overLimit('tokens', limits.tokens);
    if (kind === TokenKind.AT && ++directives > limits.directives)
      throw overLimit('directives', limits.directives);
    if (openers.has(kind) && ++nesting > limits.nesting) throw overLimit('nesting', limits.nesting);
    if (closers.has(kind)) nesting--;
  }
}
