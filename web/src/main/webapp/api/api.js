// Shows the OpenAPI description of this very server as a page: headings, tables, nothing to install.
'use strict';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

function node(name, text, attributes) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  Object.entries(attributes || {}).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}

function resolve(api, schema) {
  if (!schema) return {};
  if (schema.$ref) return api.components.schemas[schema.$ref.split('/').pop()] || {};
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map(part => resolve(api, part)));
  return schema;
}

function typeOf(schema) {
  if (!schema) return '';
  if (schema.$ref) return schema.$ref.split('/').pop();
  if (schema.allOf) return schema.allOf.map(typeOf).filter(Boolean).join(', ');
  const type = Array.isArray(schema.type) ? schema.type.filter(t => t !== 'null').join(', ') : schema.type;
  if (type === 'array') return 'liste de ' + typeOf(schema.items);
  return [type, schema.format].filter(Boolean).join(' ');
}

function table(caption, columns, rows) {
  const made = node('table');
  made.append(node('caption', caption));
  const head = node('tr');
  columns.forEach(c => head.append(node('th', c, { scope: 'col' })));
  const thead = node('thead');
  thead.append(head);
  const body = node('tbody');
  rows.forEach(cells => {
    const row = node('tr');
    cells.forEach(c => row.append(node('td', c)));
    body.append(row);
  });
  made.append(thead, body);
  return made;
}

function fields(api, schema, prefix, depth) {
  const found = resolve(api, schema);
  const required = found.required || [];
  return Object.entries(found.properties || {}).flatMap(([name, child]) => {
    const own = [prefix + name, typeOf(child), required.includes(name) ? 'oui' : 'non'];
    const below = depth > 0 ? fields(api, child, prefix + name + '.', depth - 1) : [];
    return [own, ...below];
  });
}

function content(holder) {
  return holder && holder.content && (holder.content['application/json']
    || holder.content['application/json;charset=UTF-8']);
}

function operation(api, path, method, told) {
  const details = node('details');
  const summary = node('summary');
  const title = node('h3');
  title.append(node('span', method.toUpperCase(), { class: 'method' }), node('span', path, { class: 'path' }),
    node('span', told.summary || ''));
  summary.append(title);
  const body = node('div', '', { class: 'body' });
  if (told.description) body.append(node('p', told.description));
  if (method === 'post') body.append(node('p', 'En-tête obligatoire : Idempotency-Key.'));
  const parameters = (told.parameters || []).map(p =>
    [p.name, { path: 'adresse', query: 'requête', header: 'en-tête' }[p.in] || p.in, typeOf(p.schema)]);
  if (parameters.length) body.append(table('Paramètres', ['Nom', 'Place', 'Type'], parameters));
  const asked = content(told.requestBody);
  if (asked) {
    body.append(table('Corps de la demande', ['Champ', 'Type', 'Obligatoire'], fields(api, asked.schema, '', 1)));
  }
  const answered = Object.values(told.responses || {}).map(content).find(Boolean);
  if (answered && fields(api, answered.schema, '', 0).length) {
    body.append(table('Réponse : ' + typeOf(answered.schema), ['Champ', 'Type'],
      fields(api, answered.schema, '', 1).map(row => row.slice(0, 2))));
  }
  details.append(summary, body);
  return details;
}

function show(api) {
  document.getElementById('titre').textContent = api.info.title;
  document.getElementById('presentation').textContent = api.info.description || '';
  document.getElementById('racine').textContent = location.origin;
  const groups = new Map();
  Object.entries(api.paths || {}).forEach(([path, item]) => METHODS.filter(m => item[m]).forEach(m => {
    const group = (item[m].tags || ['Autres'])[0];
    if (!groups.has(group)) groups.set(group, []);
    groups.get(group).push([path, m, item[m]]);
  }));
  const list = document.getElementById('sommaire');
  const place = document.getElementById('operations');
  [...groups.entries()].sort((a, b) => a[0].localeCompare(b[0], 'fr')).forEach(([group, operations], i) => {
    const id = 'groupe-' + i;
    const entry = node('li');
    entry.append(node('a', group, { href: '#' + id }));
    list.append(entry);
    place.append(node('h2', group, { id }));
    operations.forEach(([path, method, told]) => place.append(operation(api, path, method, told)));
  });
  document.getElementById('etat').textContent =
    [...groups.values()].reduce((sum, g) => sum + g.length, 0) + ' opérations décrites.';
}

fetch('/openapi?format=JSON', { headers: { Accept: 'application/json' } })
  .then(answer => answer.ok ? answer.json() : Promise.reject(new Error(answer.status)))
  .then(show)
  .catch(() => {
    document.getElementById('etat').textContent =
      'La description n’a pas pu être lue. Rechargez la page ou ouvrez /openapi.';
  });
