/** Files that are complete or not there: written under another name, flushed and renamed; their hashes and names. */
package org.starling.files;
