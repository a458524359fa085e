/** Orbitals, Hamiltonians and fields in space as files of other programs have them: Molden, FCIDUMP, Gaussian cube. XYZ is chemistry's. */
package org.starling.quantum.interchange;
