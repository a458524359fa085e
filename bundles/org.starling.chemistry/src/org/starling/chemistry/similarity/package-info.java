/** How alike structures are: circular fingerprints, scaffolds, matched molecular pairs. */
package org.starling.chemistry.similarity;
