// SPDX-License-Identifier: Apache-2.0
// The protocol by hand, in a few lines: what the generated clients do for you.

const POLL_MILLIS = 5000;
const PAGE = 10;
const $ = (id) => document.getElementById(id);

/** What is on the screen: its context, its parameters, what the server last said, and how it is drawn. */
const shown = {
  list: { context: 'owner_list', params: { page: '0', search: '', size: String(PAGE) }, draw: drawList },
  owner: { context: 'owner', params: null, draw: drawOwner },
  dashboard: { context: 'dashboard', params: {}, draw: drawDashboard },
};

// -- the wire --

const encode = (text) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => '%' + c.charCodeAt(0).toString(16).toUpperCase());

/** The one spelling of an address that caches know: parameters sorted by name. */
function address(context, params) {
  const query = Object.keys(params).sort().map((name) => `${name}=${encode(params[name])}`).join('&');
  return `../api/mizan/ctx/${context}/${query && '?' + query}`;
}

/** Fetches one part of the screen and draws it when it has changed; the browser revalidates by ETag. */
async function refresh(part, why) {
  if (!part.params) return;
  const url = address(part.context, part.params);
  const response = await fetch(url, { cache: 'no-cache' });
  const text = response.ok ? await response.text() : '';
  if (url !== address(part.context, part.params) || text === part.text) return;
  part.text = text;
  part.draw(text ? JSON.parse(text) : null);
  if (why) log(`${why}: ${part.context} is drawn again`);
}

/** Calls a function; everything on the screen that its answer names as stale is fetched again. */
async function call(fn, args) {
  const response = await fetch('../api/mizan/call/', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ fn, args }),
  });
  const answer = await response.json();
  const stale = answer.invalidate ?? [];
  log(`${fn} → ${response.status}, stale: ${stale.map(words).join(', ') || 'nothing'}`);
  await Promise.all(Object.values(shown).filter((part) => stale.some((s) => hits(s, part))).map((part) => refresh(part, 'invalidate')));
  if (!response.ok) throw new Error(answer.errors?.map((e) => `${e.pointer.split('/').pop().replace('_', ' ')} ${e.message}`).join('; ') ?? answer.detail);
}

/** A scope hits what is shown unless one of its parameters is there with another text. */
function hits(stale, part) {
  if (stale === '*') return true;
  const { context, params = {} } = typeof stale === 'string' ? { context: stale } : stale;
  return context === part.context
    && Object.entries(params).every(([name, value]) => String(part.params?.[name] ?? value) === String(value));
}

const words = (stale) =>
  typeof stale === 'string' ? stale : [stale.context, ...Object.entries(stale.params).map(([n, v]) => `${n}=${v}`)].join(';');

/** What a page without script has changed on its way here comes in a cookie. */
function takeCookie() {
  if (!document.cookie.split('; ').some((c) => c.startsWith('mizan_invalidate='))) return;
  document.cookie = 'mizan_invalidate=; Path=/; Max-Age=0; SameSite=Lax';
  log('a form has redirected here: all that is shown is fetched again');
}

// -- the screen --

/** Elements are made by hand and texts set as texts: no value is ever read as HTML. */
function element(tag, ...children) {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}

const fill = (id, items, empty) =>
  $(id).replaceChildren(...(items.length ? items : [empty]).map((text) => element('li', text)));

function log(text) {
  $('log').prepend(element('li', `${new Date().toLocaleTimeString()} ${text}`));
  while ($('log').children.length > 20) $('log').lastChild.remove();
}

function drawList(data) {
  const { owners, total } = data?.owner_list ?? { owners: [], total: 0 };
  $('owners').replaceChildren(...owners.map(row));
  const first = Number(shown.list.params.page) * PAGE;
  $('range').textContent = total ? `${first + 1}–${first + owners.length} of ${total}` : 'nobody';
  $('previous').disabled = first === 0;
  $('next').disabled = first + owners.length >= total;
}

function row(owner) {
  const link = element('a', `${owner.firstName} ${owner.lastName}`);
  link.href = `#${owner.id}`;
  return element('tr', element('td', link), element('td', owner.city), element('td', owner.pets.join(', ')));
}

function drawOwner(data) {
  $('owner').hidden = !data;
  if (!data) return;
  const owner = data.owner_detail;
  $('owner-name').textContent = `${owner.firstName} ${owner.lastName}`;
  $('owner-address').textContent = `${owner.address}, ${owner.city}`;
  $('owner-telephone').textContent = owner.telephone;
  $('owner-page').href = `../pages/owners/${owner.id}`;
  fill('owner-pets', data.owner_pets.map((p) => `${p.name}, ${p.type}, born ${p.birthDate}`), 'none');
  fill('owner-visits', data.owner_visits.map((v) => `${v.date} ${v.pet}: ${v.description}`), 'none');
  if ($('rename').contains(document.activeElement)) return; // somebody is typing
  $('rename').first_name.value = owner.firstName;
  $('rename').last_name.value = owner.lastName;
}

function drawDashboard(data) {
  const mine = data?.dashboard;
  $('login').hidden = Boolean(mine);
  $('logout').hidden = $('dashboard').hidden = !mine;
  if (!mine) return;
  $('caller').textContent = `${mine.name} (${mine.roles.join(', ')})`;
  fill('my-pets', mine.pets.map((p) => `${p.name}, ${p.type}`), 'none');
  fill('my-visits', mine.today.map((v) => `${v.pet}: ${v.description}`), 'none');
  if (!$('note').contains(document.activeElement)) $('note').note.value = mine.note;
}

function choose() {
  const id = location.hash.slice(1);
  shown.owner.params = /^[0-9]+$/.test(id) ? { owner_id: id } : null;
  $('rename-error').textContent = '';
  return shown.owner.params ? refresh(shown.owner) : drawOwner(null);
}

function turn(change) {
  Object.assign(shown.list.params, change);
  return refresh(shown.list);
}

const refreshAll = (why) => Promise.all(Object.values(shown).map((part) => refresh(part, why)));

$('search').addEventListener('input', () => turn({ search: $('search').search.value, page: '0' }));
$('search').addEventListener('submit', (event) => event.preventDefault());
$('previous').addEventListener('click', () => turn({ page: String(Number(shown.list.params.page) - 1) }));
$('next').addEventListener('click', () => turn({ page: String(Number(shown.list.params.page) + 1) }));
$('rename').addEventListener('submit', async (event) => {
  event.preventDefault();
  const { first_name, last_name } = event.target;
  document.activeElement.blur();
  try {
    $('rename-error').textContent = '';
    const owner_id = Number(shown.owner.params.owner_id);
    await call('rename_owner', { owner_id, first_name: first_name.value, last_name: last_name.value });
  } catch (error) {
    $('rename-error').textContent = error.message;
  }
});
$('note').addEventListener('submit', (event) => {
  event.preventDefault();
  document.activeElement.blur();
  call('save_note', { note: event.target.note.value }).catch((error) => log(error.message));
});
addEventListener('hashchange', async () => {
  await choose();
  $('owner-name').focus();
});
addEventListener('pageshow', (event) => {
  takeCookie();
  if (event.persisted) refreshAll('back');
});

drawDashboard(null);
choose();
refreshAll();
if (location.search === '?login=failed') $('login-error').textContent = 'The name or the password is wrong.';
setInterval(() => refreshAll('poll'), POLL_MILLIS);
