/** Files of settings that a person writes as JSON: each key is taken with its type, and a mistake is told with file and key. */
package org.starling.tables.settings;
