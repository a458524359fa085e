/** Structures of compounds: drawings, tables of descriptors, and pairs that differ in one place. */
package org.starling.ui.structure;
