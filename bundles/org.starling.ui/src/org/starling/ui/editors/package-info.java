/**
 * What editors of all documents share: session and command stack, pages, undo, autosave, changes on disk. Each kind of document has a
 * package below.
 */
package org.starling.ui.editors;
