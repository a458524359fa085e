/** All determinants of some electrons in some orbitals: full configuration interaction, in a whole basis or an active space. */
package org.starling.quantum.ci;
