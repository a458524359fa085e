/** Energies by other programs on this computer, which take and give JSON; no text of theirs is read. */
package org.starling.quantum.provider.process;
