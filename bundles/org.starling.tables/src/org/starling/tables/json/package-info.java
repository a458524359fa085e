/**
 * JSON beside tables: files of settings that a person writes, of which each key is taken with its type and a mistake is told with file and key; and
 * results as text.
 */
package org.starling.tables.json;
