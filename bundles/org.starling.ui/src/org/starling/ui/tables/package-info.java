/** Tables of objects with columns as data: edit, paste, sort, filter, hide and copy in one way everywhere. */
package org.starling.ui.tables;
