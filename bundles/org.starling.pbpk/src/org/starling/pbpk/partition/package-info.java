/** Tissue:plasma partition coefficients by several methods, and how far they are from measured ones. */
package org.starling.pbpk.partition;
