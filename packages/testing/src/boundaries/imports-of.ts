import { parseSync, Visitor } from 'oxc-parser'

/**
 * What a file imports: statically, by `export … from`, by `import()` or `require()` of a string, and by the type
 * `import('…').T`.
 * @throws Error when the file cannot be parsed.
 */
export function importsOf(path: string, source: string): readonly string[] {
  const { program, errors } = parseSync(path, source)
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`)
  const found = new Set<string>()
  const add = (node: { readonly source: { readonly value: unknown } | null }) => {
    if (typeof node.source?.value === 'string') found.add(node.source.value)
  }
  new Visitor({
    ImportDeclaration: add,
    ExportNamedDeclaration: add,
    ExportAllDeclaration: add,
    ImportExpression: node => {
      if (node.source.type === 'Literal') found.add(String(node.source.value))
    },
    CallExpression: node => {
      const [first] = node.arguments
      const requires = node.callee.type === 'Identifier' && node.callee.name === 'require'
      if (requires && first?.type === 'Literal') found.add(String(first.value))
    },
    TSImportType: add,
    TSExternalModuleReference: node => {
      found.add(node.expression.value)
    },
  }).visit(program)
  return [...found]
}
