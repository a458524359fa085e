/** A format of tables to copy. */
package org.starling.sdk.examples.importer;
