/** Search over all documents of a project. */
package org.starling.ui.search;
