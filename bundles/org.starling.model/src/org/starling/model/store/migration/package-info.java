/** What older formats of files become, one class for each change of the format, in order. */
package org.starling.model.store.migration;
