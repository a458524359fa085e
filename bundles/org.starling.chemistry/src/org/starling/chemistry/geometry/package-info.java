/** Places of atoms in space for structures that have none. */
package org.starling.chemistry.geometry;
