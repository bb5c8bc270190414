#!/usr/bin/env node
/**
 * Prints in which order the files of a result go to an object store, and which addresses
 * its CDN must forget: one line each, in columns separated by tabs.
 *
 *     node hosting/plan.js out .waraq/changes.json FINGERPRINT... > plan.tsv
 *
 * The fingerprints are those of the results that the hosts have (`waraq.json` at their top),
 * or `none`. Unless the changes begin there, the plan has everything.
 *
 * | step | columns after it | what to do |
 * |---|---|---|
 * | `hashed`, `pages`, `late`, `host` | path, type, Cache-Control, Content-Encoding or `-` | upload |
 * | `removed` | path | remove now |
 * | `purge` | address; `/*` for everything | let caches forget it |
 * | `later` | path | remove a day later |
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const TYPES = {
  avif: "image/avif",
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  ico: "image/x-icon",
  jpg: "image/jpeg",
  js: "application/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  webmanifest: "application/manifest+json; charset=utf-8",
  webp: "image/webp",
  woff2: "font/woff2",
  xml: "text/xml; charset=utf-8",
};
const ENCODINGS = { ".br": "br", ".gz": "gzip" };
const HOST_FILES = ["_headers", "_redirects", ".nojekyll", "waraq.json"];

const [out, changesFile, ...fingerprints] = process.argv.slice(2);
if (!out || !changesFile || fingerprints.length === 0) {
  fail("node hosting/plan.js RESULT CHANGES FINGERPRINT…: see the top of the script");
}
const manifest = readJson(path.join(out, "waraq.json"));
if (!manifest) fail(`${out} is not a result of Waraq`);

const changes = readJson(changesFile);
const reason = reasonForEverything();
if (reason) console.error(`${reason} This plan has everything.`);
const uploads = reason ? listFiles() : [...changes.added, ...changes.changed];
const removed = reason ? [] : changes.removed;

for (const file of uploads.filter((file) => stepOf(file) === "hashed")) printUpload(file);
for (const file of uploads.filter((file) => stepOf(file) === "pages")) printUpload(file);
for (const file of removed.filter((file) => stepOf(file) !== "hashed")) print("removed", file);
// Of what is new, a cache may have kept that it is missing.
const purge = reason
  ? ["/*"]
  : [...new Set([...changes.purge, ...addressesOf(changes.added)])].sort();
for (const address of purge.filter((address) => !isLate(address))) print("purge", address);
for (const file of uploads.filter((file) => stepOf(file) === "late")) printUpload(file);
for (const address of reason ? ["/*"] : purge.filter(isLate)) print("purge", address);
// The manifest is last: it says that all else is there.
const hostFiles = uploads.filter((file) => stepOf(file) === "host");
hostFiles.sort((one, other) => HOST_FILES.indexOf(one) - HOST_FILES.indexOf(other));
for (const file of hostFiles) printUpload(file);
for (const file of removed.filter((file) => stepOf(file) === "hashed")) print("later", file);
if (reason) {
  console.error(
    "What the host has beyond this result is not known here: compare its list with the plan; remove pages now, hashed files a day later.",
  );
}

/** Returns why the changes can't be used, if they can't. */
function reasonForEverything() {
  if (!changes) return `There is no ${changesFile}.`;
  if (changes.to !== manifest.fingerprint) {
    return `${changesFile} is not about ${out}: it leads to ${changes.to}, and the result is ${manifest.fingerprint}.`;
  }
  const other = fingerprints.find((fingerprint) => fingerprint !== changes.from);
  if (other === undefined) return undefined;
  return `The changes begin at ${changes.from ?? "nothing"}, and the host has ${other}.`;
}

function stepOf(file) {
  if (cacheControlOf(plain(file)).includes("immutable")) return "hashed";
  if (HOST_FILES.includes(file)) return "host";
  return isLate(`/${plain(file)}`) ? "late" : "pages";
}

/** Tells of what names pages in a certain state, and so must come after them. */
function isLate(address) {
  return address === "/sw.js" || address.endsWith("/offline.json");
}

/** Returns the addresses of those files that are no hashed ones. */
function addressesOf(files) {
  return files
    .filter((file) => ["pages", "late"].includes(stepOf(file)))
    .map((file) => `/${plain(file)}`.replace(/\/index\.html$/, "/"));
}

function printUpload(file) {
  const name = plain(file);
  const encoding = file === name ? "-" : ENCODINGS[path.extname(file)];
  print(stepOf(file), file, typeOf(name), cacheControlOf(name), encoding);
}

function print(...columns) {
  console.log(columns.join("\t"));
}

/** Returns the file that a compressed form belongs to. */
function plain(file) {
  return path.extname(file) in ENCODINGS ? file.slice(0, -3) : file;
}

function typeOf(file) {
  if (file.endsWith("feed.xml")) return "application/atom+xml; charset=utf-8";
  const type = TYPES[path.extname(file).slice(1)];
  if (type || HOST_FILES.includes(file)) return type ?? "text/plain; charset=utf-8";
  return fail(`${file}: its type is not known. Add it to TYPES in hosting/plan.js.`);
}

/** Of two rules that set the header, the later one holds. */
function cacheControlOf(file) {
  const values = manifest.headers
    .filter(({ pattern }) => matches(pattern, `/${file}`))
    .map(({ headers }) => headers["Cache-Control"])
    .filter(Boolean);
  return values.at(-1) ?? "no-cache";
}

function matches(pattern, address) {
  const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(address);
}

function listFiles() {
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(out, path.join(entry.parentPath ?? entry.path, entry.name)))
    .map((file) => file.split(path.sep).join("/"))
    .sort();
}

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
