package kz.korsetkish.ingest;

import kz.korsetkish.ingest.file.Contents;

/** The copy of a submitted file that everything is read from, and what it holds. */
record Archived(String sha256, Contents contents) {}
