// Goes wrong as the address says, or as its house is called.
const ways = {
  throw: () => {
    throw new TypeError('secret of the inside')
  },
  loop: () => {
    for (;;);
  },
  exit: () => process.exit(3),
  die: () => process.kill(process.pid, 'SIGKILL'),
  missing: () => ({ status: 404, head: '', body: '<p>no such house</p>' }),
  away: () => ({ status: 303, location: '/elsewhere', head: '', body: '' }),
}

const well = () => ({ status: 200, head: '', body: '<p>all is well</p>' })

export const render = async ({ url, data }) => {
  const how = new URL(url, 'http://x').searchParams.get('how') ?? data.contexts[0].data.house_name
  return (ways[how] ?? well)()
}
