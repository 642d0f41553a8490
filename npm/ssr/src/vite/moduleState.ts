interface Node {
  readonly type: string
  readonly [part: string]: unknown
}

/**
 * The variables of a module that its functions change, or that hold what is made to be changed: on a server, one for all requests.
 *
 * @param program as an ESTree
 */
export const moduleState = (program: object): readonly string[] => {
  const { body } = program as { readonly body: readonly Node[] }
  const declared = body.map(it => (it.declaration ?? it) as Node).filter(it => it.type === 'VariableDeclaration')
  const variables = declared.flatMap(it => it.declarations as readonly Node[])
  const named = (from: readonly Node[]) => from.map(it => (it.id as Node).name).filter(it => typeof it === 'string')

  const all = new Set<string>()
  const inner = new Set<unknown>()
  walk(program, (node, depth) => {
    if (node.type === 'VariableDeclarator' && depth > 0) {
      inner.add((node.id as Node).name)
    } else if (depth > 0 && (node.type === 'AssignmentExpression' || node.type === 'UpdateExpression')) {
      all.add(`${((node.left ?? node.argument) as Node).name}`)
    }
  })
  const changed = named(variables).filter(name => all.has(name) && !inner.has(name))
  return [...new Set([...changed, ...named(variables.filter(it => isStore(it.init as Node | null)))])]
}

const STORES = new Set<unknown>(['Map', 'Set', 'reactive', 'ref', 'shallowReactive', 'shallowRef', 'writable'])

const isStore = (init: Node | null) =>
  (init?.type === 'NewExpression' || init?.type === 'CallExpression') && STORES.has((init.callee as Node).name)

/** @param see is given how many functions are around a node */
const walk = (part: unknown, see: (node: Node, depth: number) => void, depth = 0): void => {
  if (Array.isArray(part)) {
    for (const it of part) {
      walk(it, see, depth)
    }
  } else if (typeof part === 'object' && part !== null && 'type' in part) {
    const node = part as Node
    see(node, depth)
    const inside = /Function/.test(node.type) ? depth + 1 : depth
    for (const value of Object.values(node)) {
      walk(value, see, inside)
    }
  }
}
