// Goes wrong as the address says.
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

export const render = async ({ url }) => ways[new URL(url, 'http://x').searchParams.get('how')]()
