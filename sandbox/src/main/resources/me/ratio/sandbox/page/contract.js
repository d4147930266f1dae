// What the documents say: operations and values to choose from, so that none is listed a second time here.

import { read, tenant } from './api.js';

let api;
let controls;
let person;

/** Reads the documents, once. */
export async function load() {
  if (!person) {
    api = await read('../v1/api-docs');
    controls = await read('api-docs');
    person = await read('person/api-docs');
    tenant.header = api.components.securitySchemes.ClientId.name;
  }
}

/** Returns the operations of the API as options. */
export function operations() {
  return Object.entries(api.paths)
    .flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })))
    .filter(operation => operation.operationId)
    .map(({ operationId, summary, path, method }) => ({
      value: operationId,
      title: `${method.toUpperCase()} ${path}: ${summary}`,
    }))
    .sort((a, b) => a.value.localeCompare(b.value));
}

/** Returns the values of an enum of the API as options. */
export function valuesOf(schema) {
  const { enum: values, 'x-values': described = {} } = api.components.schemas[schema];
  return values.map(value => ({ value, title: described[value]?.description ?? '' }));
}

/** Tells whether there is a control. */
export const offers = path => path in controls.paths;

/** Tells whether the body of a control may have a property. */
export const takes = (path, property) => schemaOf(controls, path, property) !== undefined;

/** Returns the values of a property of a control's body as options. */
export const controlValues = (path, property) => values(controls, path, property);

/** Returns the values of a property of a body of what a person does as options. */
export const personValues = (path, property) => values(person, path, property);

function values(document, path, property) {
  return (schemaOf(document, path, property)?.enum ?? []).map(value => ({ value }));
}

function schemaOf(document, path, property) {
  const body = document.paths[path].post.requestBody.content['application/json'].schema;
  const schema = resolve(document, body).properties[property];
  return schema && resolve(document, schema);
}

function resolve(document, schema) {
  return schema.$ref
    ? schema.$ref.slice(2).split('/').reduce((node, name) => node[name], document)
    : schema;
}
