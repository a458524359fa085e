/** Products of matrices, by the vector unit where there is one. */
package org.starling.quantum.linear;
