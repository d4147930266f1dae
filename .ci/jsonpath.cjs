// Evaluates each expression with two other implementations: jsonpath-rfc9535, and json-p3 where that one differs.
const fs = require('fs');
const rfc9535 = require('jsonpath-rfc9535');
const { jsonpath } = require('json-p3');

const sorted = matches => JSON.stringify(matches.map(match => [match.path, match.value]).sort());
const attempt = evaluate => {
  try {
    return { matches: evaluate() };
  } catch (error) {
    return { error: String(error) };
  }
};
const first = (document, expression) => attempt(() => {
  const values = rfc9535.query(document, expression);
  return rfc9535.paths(document, expression).map((path, i) => ({ path, value: values[i] }));
});
const second = (document, expression) => attempt(() =>
  [...jsonpath.query(expression, document)].map(node => ({ path: node.path, value: node.value })));
const same = (one, other) => one.error || other.error
  ? Boolean(one.error) === Boolean(other.error)
  : sorted(one.matches) === sorted(other.matches);

const counts = { refused: 0, empty: 0, arbitrated: 0, differences: 0 };
const lines = fs.readFileSync(process.argv[2], 'utf8').trim().split('\n');
for (const line of lines) {
  const ours = JSON.parse(line);
  counts.refused += ours.error ? 1 : 0;
  counts.empty += ours.matches && ours.matches.length === 0 ? 1 : 0;
  const theirs = first(ours.document, ours.expression);
  if (same(ours, theirs)) {
    continue;
  }
  const others = second(ours.document, ours.expression);
  if (same(ours, others)) {
    counts.arbitrated++;
    continue;
  }
  if (++counts.differences <= 20) {
    console.log(JSON.stringify(ours.expression), JSON.stringify(ours.document));
    console.log('  ours            ', ours.error || sorted(ours.matches));
    console.log('  jsonpath-rfc9535', theirs.error || sorted(theirs.matches));
    console.log('  json-p3         ', others.error || sorted(others.matches));
  }
}
console.log(`${lines.length} expressions: ${counts.refused} refused, ${counts.empty} without a match, `
  + `${counts.arbitrated} decided by json-p3, ${counts.differences} differences`);
process.exit(counts.differences === 0 ? 0 : 1);
