/** What contract tests of plug-ins are made of: named checks whose failures say which rule was broken. Needs no test framework. */
package org.starling.sdk.contract;
