/** Iterations of linear algebra that several methods share. */
package org.starling.quantum.algebra;
