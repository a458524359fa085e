/** Measured samples imported from delimited text: columns recognised, bad cells reported, nothing dropped in silence. */
package org.starling.tables.samples;
