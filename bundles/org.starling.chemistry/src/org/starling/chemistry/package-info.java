/**
 * Structures of molecules as plain data: atoms, bonds, stereo, coordinates; SMILES; formula and masses. The Chemistry Development Kit does the
 * work behind it and appears in no signature; its classes are loaded by the first call that needs them. All types are immutable, all methods
 * may be called from any thread.
 */
package org.starling.chemistry;
