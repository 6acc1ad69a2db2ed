import { readFileSync } from 'node:fs'
import { type Comment, parseSync } from 'oxc-parser'

/** A comment or message in a source file, on one line, with the line where it begins. */
type Prose = { readonly line: number; readonly text: string; readonly kind: 'comment' | 'message' }

/** A node of the syntax tree, as far as these checks read it. */
export type SyntaxNode = {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

/** A source file, its syntax tree and its prose, in the order of the file. */
export type SourceFile = {
  readonly path: string
  readonly lines: number
  readonly root: SyntaxNode
  readonly prose: readonly Prose[]
}

/** Parses a TypeScript file; throws for a syntax error. */
export function readSourceFile(path: string): SourceFile {
  const source = readFileSync(path, 'utf8')
  const { program, comments, errors } = parseSync(path, source)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  const root = program as unknown as SyntaxNode
  const lineOf = (offset: number): number => source.slice(0, offset).split('\n').length
  const prose = [
    ...joined(comments, source).map(({ start, text }) => ({ start, text, kind: 'comment' as const })),
    ...messagesIn(root),
  ]
  return {
    path,
    lines: source.split('\n').length,
    root,
    prose: prose
      .toSorted((a, b) => a.start - b.start)
      .map(({ start, text, kind }) => ({ line: lineOf(start), text: text.replace(/\s+/g, ' ').trim(), kind })),
  }
}

/** Calls `visit` with every node of a tree, a node before those inside it. */
export function walk(node: SyntaxNode, visit: (node: SyntaxNode) => void): void {
  visit(node)
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit)
  }
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

/** Joins line comments that follow one another, since a sentence may go on in the next one. */
function joined(
  comments: readonly Comment[],
  source: string,
): readonly { readonly start: number; readonly text: string }[] {
  const found: { start: number; end: number; text: string; isLine: boolean }[] = []
  for (const { type, value, start, end } of comments) {
    const last = found.at(-1)
    const isLine = type === 'Line'
    if (isLine && last?.isLine && /^\n[ \t]*$/.test(source.slice(last.end, start))) {
      last.text += ` ${value}`
      last.end = end
    } else found.push({ start, end, text: isLine ? value : value.replace(/^\s*\*/gm, ''), isLine })
  }
  return found
}

/** Texts of at least three words in string literals, templates and elements. */
function messagesIn(root: SyntaxNode): readonly (Omit<Prose, 'line' | 'kind'> & { start: number; kind: 'message' })[] {
  const found: { start: number; text: string; kind: 'message' }[] = []
  walk(root, (node) => {
    const text = textOf(node)
    if (text !== undefined && /\p{L}+\W+\p{L}+\W+\p{L}/u.test(text))
      found.push({ start: node.start, text, kind: 'message' })
  })
  return found
}

function textOf({ type, value }: SyntaxNode): string | undefined {
  if ((type === 'Literal' || type === 'JSXText') && typeof value === 'string') return value
  if (type !== 'TemplateElement' || typeof value !== 'object' || value === null || !('cooked' in value))
    return undefined
  return String(value.cooked)
}
